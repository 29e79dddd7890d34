using Parapet.Tracking;

namespace Parapet.Tests.Scenarios;

public sealed class DeterminismTests() : DeterminismLaws(TrackKeeperKind.NearestNeighbour);
