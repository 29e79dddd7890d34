using Parapet.Messages;
using Parapet.Tracking.Keeping;

namespace Parapet.OwnModels.Assemblies;

/// <summary>Trackers of an assembly: those of its one public class that is a source of them.</summary>
public sealed class AssemblyTrackers : ITrackKeeperSource
{
    private readonly ITrackKeeperSource _own;
    private readonly string _name;

    private AssemblyTrackers(ITrackKeeperSource own, string name) => (_own, _name) = (own, name);

    /// <summary>The source of an assembly.</summary>
    /// <param name="folder">Of the study's file.</param>
    /// <param name="file">The assembly's, from there.</param>
    /// <exception cref="OwnModelException">It is no assembly, it references what knows truth, or it has no such class or several.</exception>
    public static OpenedModel<ITrackKeeperSource> Open(string folder, string file) =>
        AssemblySource.Open<ITrackKeeperSource>(folder, file, ModelSeat.Tracker, ModelAssembly.Trackers, (own, name) => new AssemblyTrackers(own, name));

    /// <inheritdoc/>
    public ITrackKeeperRun Begin() => new Run(_own.Begin() ?? throw AssemblySource.Nothing("run", _name), _name);

    private sealed class Run(ITrackKeeperRun own, string name) : ITrackKeeperRun
    {
        public ITrackKeeper Of(NodeId node, SensorModel model) =>
            new GuardedKeeper(own.Of(node, model) ?? throw AssemblySource.Nothing("keeper of a radar", name), node, model, name);

        public void Dispose() => own.Dispose();
    }
}
