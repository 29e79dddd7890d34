using Parapet.Tracking.Keeping;

namespace Parapet.Tests.Scenarios;

public sealed class MultiHypothesisTruthLeakTests() : TruthLeakLaws(TrackKeeperKind.MultiHypothesis);
