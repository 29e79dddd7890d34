using System.Collections.Immutable;
using Parapet.Interop.Asterix.Scenes;
using Parapet.Interop.Cot;
using Parapet.Interop.Dis;
using Parapet.Interop.Dis.Scenes;
using Parapet.Interop.Wire;

namespace Parapet.Interop.Scenes;

/// <summary>A standard in which a scene can be sent as datagrams while it passes.</summary>
/// <param name="Name">In lower case, as the command line names it.</param>
/// <param name="Reader">What takes it in.</param>
/// <param name="UsualPort">Of UDP.</param>
/// <param name="Loses">What a scene holds and it has no place for.</param>
/// <param name="Open">Makes a writer into a sink.</param>
public sealed record DatagramFormat(string Name, string Reader, ushort UsualPort, ImmutableArray<string> Loses, Func<IDatagramSink, SceneClock, ISceneWriter> Open)
{
    /// <summary>Whether it is sent what radars measure.</summary>
    public bool Plots { get; init; }

    /// <summary>Whether what is sent is held against the clock of whoever takes it, so that its dates pass as fast as the clock does.</summary>
    public bool GrowsStale { get; init; }

    /// <summary>Every standard there is, by name.</summary>
    public static ImmutableArray<DatagramFormat> All { get; } =
    [
        new(
            "asterix", "Wireshark and displays of ASTERIX", 8600,
            ["what truly is: it carries plots and tracks", "plots beyond 256 NM", .. new SystemTrackWire().Loses, "orders, launches and judgements"],
            (sink, clock) => new AsterixSceneWriter(sink, clock)) { Plots = true },
        new(
            "dis", "Wireshark and exercises of DIS", DisPayload.UsualPort,
            ["what posts believe: it carries what is true", "what turns or is spent between two states: dead reckoning keeps to 1 m and 3 deg at each, and not between them", "frequencies, powers and pulses of radars, which the record does not tell and are sent as 0", "orders and judgements"],
            (sink, clock) => new DisSceneWriter(sink, clock)),
        new(
            "cot", "TAK clients in one network", 6969,
            CotScene.Loses,
            (sink, clock) => new CotScene(new TakMesh(sink, clock).Send, clock)) { GrowsStale = true },
    ];
}
