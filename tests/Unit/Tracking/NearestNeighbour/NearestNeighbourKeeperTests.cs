using Parapet.Tracking.Keeping;
using Xunit;

namespace Parapet.Tests.Unit.Tracking.NearestNeighbour;

public sealed class NearestNeighbourKeeperTests(ITestOutputHelper output) : TrackKeeperContract(TrackKeeperKind.NearestNeighbour, output);
