using System.Collections.Immutable;
using System.Net;
using System.Text;
using Parapet.Interop.Acmi;
using Parapet.Interop.Captures;
using Parapet.Interop.Cot;
using Parapet.Interop.Czml;
using Parapet.Interop.GeoJson;
using Parapet.Interop.Kml;
using Parapet.Interop.Sapient;

namespace Parapet.Interop.Scenes;

/// <summary>A standard in which a scene can be written to a file.</summary>
/// <param name="Name">In lower case, as the command line names it.</param>
/// <param name="Reader">What opens it.</param>
/// <param name="Endings">That its files may have, with the point, in lower case.</param>
/// <param name="Loses">What a scene holds and it has no place for.</param>
/// <param name="Open">Makes a writer into a stream, which it leaves open and has filled when the scene has ended.</param>
public sealed record SceneFormat(string Name, string Reader, ImmutableArray<string> Endings, ImmutableArray<string> Loses, Func<Stream, SceneClock, ISceneWriter> Open)
{
    /// <summary>Whether it is given what radars measure.</summary>
    public bool Plots { get; init; }

    /// <summary>Every standard there is, by name.</summary>
    public static ImmutableArray<SceneFormat> All { get; } =
    [
        new(
            "acmi", "Tacview", [".acmi"],
            ["the covariance of tracks", "whether a track is confirmed or coasted", "when a track was last measured", "that heights are above the ellipsoid: it means the sea"],
            (stream, clock) => new AcmiWriter(new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true), clock)),
        new(
            "czml", "CesiumJS", [".czml"],
            ["the covariance of tracks", "whether a track is confirmed or coasted", "when a track was last measured", "orders, launches and judgements"],
            (stream, clock) => new CzmlWriter(stream, clock)),
        new(
            "kml", "Google Earth", [".kml"],
            ["velocities", "the covariance of tracks", "whether a track is confirmed or coasted", "when a track was last measured", "when radars are silent", "that heights are above the ellipsoid: it means the sea"],
            (stream, clock) => new KmlWriter(stream, clock)),
        new(
            "geojson", "QGIS and other maps", [".geojson", ".json"],
            ["velocities", "of the covariance of tracks all but a circle", "whether a track is confirmed or coasted", "when a track was last measured"],
            (stream, clock) => new GeoJsonWriter(stream, clock)),
        new(
            "cot", "TAK clients, by way of a server", [".cot", ".xml"],
            CotScene.Loses,
            (stream, clock) => new CotScene(told => CotLine.Write(told, stream), clock)),
        new("sapient", "fusion nodes of SAPIENT", [".sapient"], SapientSceneWriter.Loses, (stream, clock) => new SapientSceneWriter(stream, clock)) { Plots = true },
        .. DatagramFormat.All.Where(format => format.Name != "cot").Select(Captured),
    ];

    /// <summary>What would be sent, as a capture of it: from this machine to itself.</summary>
    private static SceneFormat Captured(DatagramFormat format) => new(format.Name, format.Reader, [".pcap"], format.Loses, (stream, clock) =>
    {
        var place = new Endpoint(IPAddress.Loopback, format.UsualPort);
        return format.Open(new CaptureSink(new PcapWriter(stream), clock, place, place), clock);
    })
    {
        Plots = format.Plots,
    };
}
