using System.Runtime.InteropServices;
using Parapet.Fusion.Strobes;
using Parapet.Messages;
using Parapet.Sensing.Listening;
using Parapet.Simulation.Scenarios;

namespace Parapet.Simulation.Stages;

/// <summary>Sense and track without a radar: a field of listening posts looks, its keeper joins the bearings, its command post gets the tracks a little later.</summary>
internal sealed class ListeningStage(World world, Mailroom mailroom)
{
    private readonly Field[] _fields = [.. world.Scenario.ListeningFields.Select(placement => new Field(placement, world))];
    private readonly List<Strobe> _bearings = [];

    /// <summary>Whether a sensor that is due is a field, which are numbered behind the radars.</summary>
    public bool IsField(SensorId sensor) => sensor.Value >= world.Radars.Length;

    public void Begin()
    {
        for (var i = 0; i < _fields.Length; i++)
        {
            Plan(Instant.Start, i, 0);
        }
    }

    /// <summary>The look that is due now.</summary>
    public void Complete(Instant now, (SensorId Sensor, long Index) look)
    {
        var index = look.Sensor.Value - world.Radars.Length;
        var field = _fields[index];
        _bearings.Clear();
        field.Posts.Look(look.Index, now, world.Truth, _bearings);
        foreach (ref readonly var bearing in CollectionsMarshal.AsSpan(_bearings))
        {
            field.Tracker.Take(bearing);
        }

        Report(now, field);
        Plan(now, index, look.Index + 1);
    }

    private void Report(Instant now, Field field)
    {
        var mail = mailroom.NewMail();
        mail.Keeper = field.Placement.Keeper;
        field.Tracker.Report(mail.Tracks);
        Finite.Require(CollectionsMarshal.AsSpan(mail.Tracks));
        mailroom.Post(mail, now + field.Placement.Kind.ReportingDelay, field.Placement.Post);
    }

    private void Plan(Instant now, int field, long look) =>
        world.Agenda.Note(now + _fields[field].Placement.Kind.Period, Stage.Sense, Subject.Of(new SensorId(world.Radars.Length + field), look));

    /// <summary>A field at work.</summary>
    private sealed class Field(ListeningFieldPlacement placement, World world)
    {
        public ListeningFieldPlacement Placement => placement;

        public ListeningField Posts { get; } = new(placement.Kind, placement.Posts, world.Random);

        public StrobeTracker Tracker { get; } = new(placement.Keeper, StrobeRule.Listening);
    }
}
