using Parapet.Tracking.Keeping;

namespace Parapet.Tests.Scenarios;

public sealed class TruthLeakTests() : TruthLeakLaws(TrackKeeperKind.NearestNeighbour);
