using Parapet.Tracking;

namespace Parapet.Tests.Scenarios;

public sealed class MultiHypothesisTruthLeakTests() : TruthLeakLaws(TrackKeeperKind.MultiHypothesis);
