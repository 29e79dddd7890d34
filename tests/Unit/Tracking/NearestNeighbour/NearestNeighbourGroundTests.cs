using Parapet.Tracking.Keeping;
using Xunit;

namespace Parapet.Tests.Unit.Tracking.NearestNeighbour;

public sealed class NearestNeighbourGroundTests(ITestOutputHelper output) : TrackKeeperGroundContract(TrackKeeperKind.NearestNeighbour, output);
