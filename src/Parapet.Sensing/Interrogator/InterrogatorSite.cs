using System.Runtime.InteropServices;
using Parapet.Flight.Targets;
using Parapet.Foundation.Randomness;
using Parapet.Messages;
using Parapet.Sensing.Radar;

namespace Parapet.Sensing.Interrogator;

/// <summary>The interrogator on one radar's antenna: it asks in the radar's beam and places the answers with the radar's errors, whether or not the radar itself detects.</summary>
public sealed class InterrogatorSite
{
    private readonly RadarSite _radar;
    private readonly InterrogatorDescription _description;
    private readonly List<TargetId> _answering = [];
    private Truth? _truth;

    /// <exception cref="ArgumentException">The radar's description has no interrogator.</exception>
    public InterrogatorSite(RadarSite radar)
    {
        _radar = radar;
        _description = radar.Description.Interrogator
            ?? throw new ArgumentException($"radar {radar.Description.Id} has no interrogator", nameof(radar));
    }

    /// <summary>The mode in which a transponder answers this interrogator at a moment: the strongest encrypted one that both have, else the civil one, else none.</summary>
    public IffModes AnswerOf(Transponder transponder, Instant time)
    {
        var common = transponder.AnswersAt(time) & _description.Modes;
        return Only(common, IffModes.Mode5) ?? Only(common, IffModes.Mode4) ?? Only(common, IffModes.National)
            ?? Only(common, IffModes.Civil) ?? IffModes.None;
    }

    /// <summary>Appends the replies that one scan of the radar brings, ordered by time and place. Call it at the scan's end, as the radar's own.</summary>
    public void Interrogate(long scanIndex, Instant start, Truth truth, RandomSource random, List<InterrogationReply> replies)
    {
        if (!_radar.InOrder || !_radar.Station.IsPresent(start))
        {
            return;
        }

        var first = replies.Count;
        var view = _radar.Station.ViewAt(_radar.MiddleOf(start));
        var nominal = start + _radar.Timing.Nominal;
        foreach (var id in AnsweringOf(truth))
        {
            var mode = truth.IsFlying(id, nominal) ? AnswerOf(truth[id].Transponder, nominal) : IffModes.None;
            if (mode != IffModes.None
                && _radar.LeastRangeMetres(view, truth, id, nominal, out var place) <= _description.MaximumRange.Metres
                && _radar.Meet(id, view, start, truth, ref place) is { } meeting
                && _radar.TrySight(view, place, _description.MaximumRange, out var sighting))
            {
                var stream = random.Stream(Purpose.Interrogation, _radar.Sensor.Value, id.Value, scanIndex);
                if (stream.NextBernoulli(_description.ReplyProbability.Value))
                {
                    var sight = _radar.Error.Measure(sighting, 1, ref stream);
                    replies.Add(new(_radar.Sensor, meeting + _radar.ClockError, view.Frame.PointAt(sight), mode));
                }
            }
        }

        CollectionsMarshal.AsSpan(replies)[first..].Sort(ByTimeAndPlace);
    }

    /// <summary>The targets that have a mode in common with this interrogator at any time, in the order of their ids.</summary>
    private List<TargetId> AnsweringOf(Truth truth)
    {
        if (ReferenceEquals(truth, _truth))
        {
            return _answering;
        }

        _truth = truth;
        _answering.Clear();
        for (var i = 0; i < truth.Count; i++)
        {
            var transponder = truth[new(i)].Transponder;
            if (transponder.Working && ((transponder.Modes | transponder.CombatModes) & _description.Modes) != 0)
            {
                _answering.Add(new(i));
            }
        }

        return _answering;
    }

    private static IffModes? Only(IffModes common, IffModes mode) => (common & mode) != 0 ? mode : null;

    private static int ByTimeAndPlace(InterrogationReply a, InterrogationReply b)
    {
        var time = a.Time.CompareTo(b.Time);
        return time != 0 ? time : a.MeasuredPosition.X.CompareTo(b.MeasuredPosition.X);
    }
}
