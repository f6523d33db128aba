// The browser of the machine in place of the one the suite would download.
module.exports = {
    launch: {
        executablePath: process.env.LEAP_CHROMIUM,
        headless: true,
        args: ["--no-sandbox", "--disable-dev-shm-usage", "--no-first-run"],
    },
};
