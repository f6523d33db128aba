package org.leaplms.xapi.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class BlocksTest {
    private static final Blocks BLOCKS = new Blocks(4, 3);

    @Test
    void the_nodes_within_a_range_fill_it_but_for_its_ends_and_never_overlap() {
        for (long low = 1; low < 50; low++) {
            for (long high = low - 1; high < 150; high++) {
                long at = -1;
                for (Blocks.Node node : BLOCKS.within(new SeqRange(low, high))) {
                    SeqRange range = BLOCKS.range(node);
                    assertThat(range.low()).isEqualTo(at < 0 ? range.low() : at);
                    assertThat(range.low() - low).isBetween(0L, at < 0 ? 3L : 200L);
                    at = range.high() + 1;
                }
                long last = at < 0 ? low - 1 : at - 1;
                assertThat(high - last).isBetween(0L, at < 0 ? 6L : 3L);
            }
        }
    }

    @Test
    void a_wide_range_takes_few_nodes() {
        assertThat(Blocks.USUAL.within(new SeqRange(1, 100_000_000))).hasSizeLessThan(100);
        assertThat(Blocks.USUAL.within(new SeqRange(777, 99_999_999))).hasSizeLessThan(150);
    }

    @Test
    void a_statement_is_held_by_one_node_of_each_level_and_each_is_a_child_of_the_next() {
        List<Blocks.Node> nodes = List.copyOf(BLOCKS.holding(Set.of(41L)));
        assertThat(nodes).hasSize(Blocks.LEVELS);
        for (int level = 0; level < Blocks.LEVELS; level++) {
            SeqRange range = BLOCKS.range(nodes.get(level));
            assertThat(41L).isBetween(range.low(), range.high());
            assertThat(nodes.get(level).level()).isEqualTo(level);
            if (level > 0) {
                assertThat(BLOCKS.parent(nodes.get(level - 1))).isEqualTo(nodes.get(level));
                assertThat(BLOCKS.children(nodes.get(level))).contains(nodes.get(level - 1));
            }
        }
    }

    @Test
    void the_index_stops_at_the_end_of_a_block_unless_that_gives_up_most() {
        assertThat(BLOCKS.wholeBlocks(0, 9)).isEqualTo(8);
        assertThat(BLOCKS.wholeBlocks(8, 11)).isEqualTo(11);
        assertThat(BLOCKS.wholeBlocks(7, 11)).isEqualTo(11);
        assertThat(BLOCKS.wholeBlocks(7, 12)).isEqualTo(12);
    }

    @Test
    void too_many_values_for_a_row_give_no_octets() {
        Tally tally = new Tally();
        for (long value = 0; value < Tally.MOST_BYTES / 10 + 1; value++) {
            tally.add(value, 1, 0);
        }
        assertThat(tally.bytes(Property.VERB)).isEmpty();
    }
}
