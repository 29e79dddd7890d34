using Parapet.Tracking.Keeping;
using Xunit;

namespace Parapet.Tests.Unit.Tracking.MultiHypothesis;

public sealed class MultiHypothesisMotionTests(ITestOutputHelper output) : TrackKeeperMotionContract(TrackKeeperKind.MultiHypothesis, output);
