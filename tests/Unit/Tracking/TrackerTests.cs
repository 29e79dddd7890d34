using Parapet.Tracking;
using Xunit;

namespace Parapet.Tests.Unit.Tracking;

public sealed class TrackerTests(ITestOutputHelper output) : TrackKeeperContract(TrackKeeperKind.NearestNeighbour, output);
