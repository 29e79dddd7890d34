using Parapet.Tracking.Keeping;
using Xunit;

namespace Parapet.Tests.Unit.Tracking.NearestNeighbour;

public sealed class NearestNeighbourMotionTests(ITestOutputHelper output) : TrackKeeperMotionContract(TrackKeeperKind.NearestNeighbour, output);
