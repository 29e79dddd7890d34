using Parapet.Tracking.Keeping;
using Xunit;

namespace Parapet.Tests.Unit.Tracking.MultiHypothesis;

public sealed class MultiHypothesisKeeperTests(ITestOutputHelper output) : TrackKeeperContract(TrackKeeperKind.MultiHypothesis, output);
