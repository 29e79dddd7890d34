namespace Parapet.Simulation.Stages;

/// <summary>What is due, soonest first: a binary heap whose order depends on the items alone.</summary>
public sealed class Agenda
{
    private AgendaItem[] _heap = new AgendaItem[256];
    private int _count;
    private long _noted;

    /// <summary>Adds something due, at any time whatever.</summary>
    public void Note(Instant time, Stage stage, Subject subject)
    {
        if (_count == _heap.Length)
        {
            Array.Resize(ref _heap, _count * 2);
        }

        var item = new AgendaItem(time, stage, subject, _noted++);
        var place = _count++;
        while (place > 0 && IsSooner(item, _heap[(place - 1) / 2]))
        {
            _heap[place] = _heap[(place - 1) / 2];
            place = (place - 1) / 2;
        }

        _heap[place] = item;
    }

    /// <summary>Takes the soonest off; of one moment by stage, then subject, then the order in which they were noted.</summary>
    /// <returns>False where nothing is due any more.</returns>
    public bool TryTake(out AgendaItem item)
    {
        if (_count == 0)
        {
            item = default;
            return false;
        }

        item = _heap[0];
        Sink(_heap[--_count]);
        return true;
    }

    private void Sink(AgendaItem last)
    {
        var place = 0;
        for (var child = 1; child < _count; child = 2 * place + 1)
        {
            if (child + 1 < _count && IsSooner(_heap[child + 1], _heap[child]))
            {
                child++;
            }

            if (!IsSooner(_heap[child], last))
            {
                break;
            }

            _heap[place] = _heap[child];
            place = child;
        }

        _heap[place] = last;
    }

    /// <summary>Times decide nearly always.</summary>
    private static bool IsSooner(in AgendaItem a, in AgendaItem b) => a.Time == b.Time ? a.CompareTo(b) < 0 : a.Time < b.Time;
}
