using Parapet.Tracking.Keeping;

namespace Parapet.Tests.Scenarios;

public sealed class DeterminismTests() : DeterminismLaws(TrackKeeperKind.NearestNeighbour);
