using System.Collections.Immutable;
using Parapet.Messages;
using Parapet.Tracking.Keeping;

namespace Parapet.OwnModels.Programs.Trackers;

/// <summary>Trackers of a program.</summary>
public sealed class ProgramTrackers : ITrackKeeperSource
{
    private static readonly TrackKeeperSettings Settings = new();

    private readonly ModelStarter _starter;

    private ProgramTrackers(ModelStarter starter) => _starter = starter;

    /// <summary>A program that has answered the first line of the protocol once.</summary>
    /// <param name="folder">Of the study's file; the program runs there.</param>
    /// <param name="line">The program, of the folder or of the search path, and what it is given; one word or more.</param>
    /// <exception cref="OwnModelException">It cannot be started, or does not speak the protocol.</exception>
    public static OpenedModel<ITrackKeeperSource> Open(string folder, ImmutableArray<string> line) => Open(new ProgramCommand(folder, line));

    internal static OpenedModel<ITrackKeeperSource> Open(ProgramCommand command) =>
        ModelStarter.Open<ITrackKeeperSource>(command, ModelProtocol.Tracker, starter => new ProgramTrackers(starter));

    /// <inheritdoc/>
    public ITrackKeeperRun Begin() => new Run(_starter.Begin());

    /// <summary>The radars of one run, all asked of one program in the order of their scans.</summary>
    private sealed class Run(ModelProgram program) : ITrackKeeperRun
    {
        private int _radars;

        public ITrackKeeper Of(NodeId node, SensorModel model) => new PlotTrackKeeper(node, model, Settings, new ProgramPlotTracker(program, _radars++, model));

        public void Dispose() => program.Dispose();
    }
}
