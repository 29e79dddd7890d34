# shellcheck shell=sh
# Sourced by ./parapet and ./test: how the packages of web/ are installed, and the page with the globe is built.

# install_page WEB STATE: what the page is built, checked and driven by; nothing to do where npm is not.
install_page() {
    command -v npm >/dev/null 2>&1 || return 0
    cmp -s "$1/package-lock.json" "$2/page-installed.json" && [ -d "$1/node_modules" ] && return 0
    npm ci --prefix "$1" --ignore-scripts --no-audit --no-fund --fetch-retries=1 >"$2/page-install.log" 2>&1 && cp "$1/package-lock.json" "$2/page-installed.json"
}

# build_globe ROOT: the page with the globe in three dimensions, once for the sources that the program's page was built of;
# where Node is not, the page tells how to have it.
build_globe() {
    command -v node >/dev/null 2>&1 && command -v npm >/dev/null 2>&1 || return 0
    cmp -s "$1/.build/globe/sources.sha256.txt" "$1/src/Parapet.Web/wwwroot/sources.sha256.txt" && return 0
    echo "Building the globe (once; the flat map is there without it)..." >&2
    mkdir -p "$1/.build" && install_page "$1/web" "$1/.build" && node "$1/web/build.mjs" --globe >"$1/.build/globe-build.log" 2>&1 && return 0
    echo "The globe could not be built; the flat map is complete without it. What was said: .build/page-install.log, .build/globe-build.log" >&2
}
