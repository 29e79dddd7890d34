// Loads a file of CZML with CesiumJS and prints, as JSON, what it holds, and where and how entities are at moments asked for.
// node czml.cjs FILE '[["id","2024-01-01T00:00:00Z"],...]'
for (const name of ['HTMLCanvasElement', 'HTMLVideoElement', 'HTMLImageElement', 'ImageBitmap', 'OffscreenCanvas', 'Image']) {
    globalThis[name] = globalThis[name] || class {};
}

const cesium = require('cesium');
const czml = JSON.parse(require('fs').readFileSync(process.argv[2], 'utf8'));
cesium.CzmlDataSource.load(czml).then((source) => {
    const asked = JSON.parse(process.argv[3]).map(([id, moment]) => {
        const entity = source.entities.getById(id);
        const time = cesium.JulianDate.fromIso8601(moment);
        const place = entity && entity.isAvailable(time) && entity.position ? entity.position.getValue(time) : undefined;
        const color = entity && entity.point && entity.point.color.getValue(time);
        const identity = entity && entity.properties && entity.properties.identity && entity.properties.identity.getValue(time);
        const show = entity && entity.polyline ? entity.polyline.show.getValue(time) : undefined;
        return { place: place ? [place.x, place.y, place.z] : null, color: color ? color.toBytes() : null, identity: identity || null, show, parent: entity && entity.parent ? entity.parent.name : null };
    });
    console.log(JSON.stringify({
        name: source.name,
        start: cesium.JulianDate.toIso8601(source.clock.startTime),
        stop: cesium.JulianDate.toIso8601(source.clock.stopTime),
        entities: source.entities.values.map((entity) => entity.id),
        labels: source.entities.values.filter((entity) => entity.label).map((entity) => entity.label.text.getValue(source.clock.startTime)),
        asked,
    }));
}).catch((problem) => { console.error(problem); process.exit(1); });
