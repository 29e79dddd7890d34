namespace Parapet.Simulation.Stages;

/// <summary>Something due. Items of one moment are done by stage, then subject, then the order in which they were noted.</summary>
/// <param name="Subject">The sensor, link, post, engagement or target that it concerns.</param>
/// <param name="Load">A message's or scan's number, where there is one.</param>
public readonly record struct AgendaItem(Instant Time, Stage Stage, int Subject, long Load, long Noted) : IComparable<AgendaItem>
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
            order = Subject.CompareTo(other.Subject);
        }

        return order == 0 ? Noted.CompareTo(other.Noted) : order;
    }
}
