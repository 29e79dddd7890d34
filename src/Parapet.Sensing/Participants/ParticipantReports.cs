using System.Collections.Immutable;
using Parapet.Flight.Targets;
using Parapet.Foundation.Randomness;
using Parapet.Messages;

namespace Parapet.Sensing.Participants;

/// <summary>
/// What friendly aircraft with a working terminal tell of their own place: each once a period, at a phase of its own, with
/// the error of its navigation. Draws are keyed by the participant's number and the count of its reports, so that neither
/// the order of targets nor how often somebody listens changes any.
/// </summary>
public sealed class ParticipantReports
{
    private readonly Truth _truth;
    private readonly RandomSource _random;
    private readonly ImmutableArray<Reporter> _reporters;

    /// <param name="truth">Of the run.</param>
    /// <param name="random">Of the replication.</param>
    /// <exception cref="ArgumentException">A target has a terminal that its description does not give, or two share a number.</exception>
    public ParticipantReports(Truth truth, RandomSource random)
    {
        _truth = truth;
        _random = random;
        _reporters =
        [
            .. Enumerable.Range(0, truth.Count).Select(i => truth[new(i)]).Where(target => target.Terminal.Working)
                .Select(target => ReporterOf(target, random)).OrderBy(reporter => reporter.Participant),
        ];
        for (var i = 1; i < _reporters.Length; i++)
        {
            if (_reporters[i].Participant == _reporters[i - 1].Participant)
            {
                throw new ArgumentException($"participant {_reporters[i].Participant} stands twice; each number once", nameof(truth));
            }
        }
    }

    /// <summary>Appends the newest report of each participant that still flies, in the order of their numbers.</summary>
    public void Newest(Instant now, List<FriendPosition> into)
    {
        foreach (var reporter in _reporters)
        {
            var period = reporter.Terminal.Period;
            var count = (long)Math.Floor((now - Instant.Start).Seconds / period.Seconds - reporter.Phase);
            var time = Instant.Start + period * (count + reporter.Phase);
            if (count >= 0 && _truth.IsFlying(reporter.Target, now) && _truth.IsFlying(reporter.Target, time))
            {
                into.Add(ReportOf(reporter, count, time));
            }
        }
    }

    private FriendPosition ReportOf(in Reporter reporter, long count, Instant time)
    {
        var state = _truth.StateOf(reporter.Target, time);
        var noise = _random.Stream(Purpose.OwnPosition, reporter.Participant, 0, count);
        var sigma = reporter.Terminal.PositionSigma.Metres;
        var error = new Vector<Ecef>(noise.NextNormal(), noise.NextNormal(), noise.NextNormal()) * sigma;
        return new(reporter.Participant, time, state.Position + error, state.Velocity, reporter.Terminal.PositionSigma);
    }

    private static Reporter ReporterOf(Target target, RandomSource random) => new(
        target.Terminal.Participant,
        target.Id,
        target.Description.Terminal ?? throw new ArgumentException($"{target.Description.Id} has no terminal"),
        random.Stream(Purpose.OwnPosition, target.Terminal.Participant, 0, -1).NextUniform());

    private readonly record struct Reporter(int Participant, TargetId Target, TerminalDescription Terminal, double Phase);
}
