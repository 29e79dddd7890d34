using Parapet.Tracking;

namespace Parapet.Tests.Scenarios;

public sealed class MultiHypothesisDeterminismTests() : DeterminismLaws(TrackKeeperKind.MultiHypothesis);
