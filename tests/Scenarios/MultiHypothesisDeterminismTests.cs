using Parapet.Tracking.Keeping;

namespace Parapet.Tests.Scenarios;

public sealed class MultiHypothesisDeterminismTests() : DeterminismLaws(TrackKeeperKind.MultiHypothesis);
