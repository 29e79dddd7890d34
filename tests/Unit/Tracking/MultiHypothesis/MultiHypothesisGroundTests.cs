using Parapet.Tracking.Keeping;
using Xunit;

namespace Parapet.Tests.Unit.Tracking.MultiHypothesis;

public sealed class MultiHypothesisGroundTests(ITestOutputHelper output) : TrackKeeperGroundContract(TrackKeeperKind.MultiHypothesis, output);
