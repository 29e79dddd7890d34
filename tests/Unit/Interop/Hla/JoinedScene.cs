using System.Collections.Immutable;
using Parapet.Foundation.Time;
using Parapet.Interop.Hla;
using Parapet.Interop.Scenes;

namespace Parapet.Tests.Unit.Interop.Hla;

/// <summary>The made record, told to a stub.</summary>
internal static class JoinedScene
{
    public static readonly HlaFederation Federation = new("exercise", []);

    /// <summary>Stands for a module of an object model, which the stub does not read.</summary>
    public static ImmutableArray<byte> Model { get; } = [.. "<objectModel/>"u8];

    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(20);

    /// <summary>Joins, tells and leaves.</summary>
    /// <param name="stub">Told before how it is to answer, and asked after what came.</param>
    public static HlaFederate Tell(StubServer stub, HlaFederation? federation = null)
    {
        var federate = Over(new(stub.Take), federation);
        TellAll(federate);
        return federate;
    }

    /// <summary>A federate that has done nothing yet.</summary>
    public static HlaFederate Over(StubStream stream, HlaFederation? federation = null) => new(stream, () => stream.HasArrived, federation ?? Federation, s_patience);

    public static void TellAll(HlaFederate federate)
    {
        federate.Join();
        var reader = new SceneReader(new HlaSceneWriter(federate), new() { Posts = [SceneSelection.All], Every = Duration.FromSeconds(1) });
        MadeRecord.Give(reader);
        reader.End();
    }
}
