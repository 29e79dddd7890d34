// A tracker in an assembly of one's own: here the built-in one behind the seam, so that nothing but the seam is new. Put your
// own keeper in its place, or an IPlotTracker within a PlotTrackKeeper, which does all but the tracking.
//   dotnet build examples/OwnTracker -c Release
using Parapet.Messages;
using Parapet.Tracking.Keeping;
using Parapet.Tracking.NearestNeighbour;

namespace OwnTracker;

/// <summary>What Parapet looks for in the assembly: the one public class that is a source of track keepers.</summary>
public sealed class NearestNeighbourSource : ITrackKeeperSource
{
    public ITrackKeeperRun Begin() => new Run();

    private sealed class Run : ITrackKeeperRun
    {
        public ITrackKeeper Of(NodeId node, SensorModel model) => new NearestNeighbourKeeper(node, model, new TrackKeeperSettings());

        public void Dispose()
        {
            // Nothing is held.
        }
    }
}
