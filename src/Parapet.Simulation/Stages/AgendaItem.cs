namespace Parapet.Simulation.Stages;

/// <summary>Something due. Items of one moment are done by stage, then subject, then the order in which they were noted.</summary>
/// <param name="Noted">Counts the items noted in the run.</param>
public readonly record struct AgendaItem(Instant Time, Stage Stage, Subject Subject, long Noted) : IComparable<AgendaItem>
{
    public int CompareTo(AgendaItem other)
    {
        var order = Time.CompareTo(other.Time);
        if (order == 0)
        {
            order = ((int)Stage).CompareTo((int)other.Stage);
        }

        if (order == 0)
        {
            order = Subject.Place.CompareTo(other.Subject.Place);
        }

        return order == 0 ? Noted.CompareTo(other.Noted) : order;
    }
}
