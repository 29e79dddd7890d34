using Parapet.Tracking;

namespace Parapet.Tests.Scenarios;

public sealed class TruthLeakTests() : TruthLeakLaws(TrackKeeperKind.NearestNeighbour);
