using Parapet.Tracking;
using Xunit;

namespace Parapet.Tests.Unit.Tracking;

public sealed class TrackerMotionTests(ITestOutputHelper output) : TrackKeeperMotionContract(TrackKeeperKind.NearestNeighbour, output);
