using Parapet.Tracking;
using Xunit;

namespace Parapet.Tests.Unit.Tracking;

public sealed class TrackerGroundTests(ITestOutputHelper output) : TrackKeeperGroundContract(TrackKeeperKind.NearestNeighbour, output);
