namespace Parapet.Record.Journal;

/// <summary>Takes the fields of an entry into the columns of its kind.</summary>
internal sealed class ColumnWriter : IFields
{
    private readonly List<Column> _columns = [];
    private int _next;

    public int Entries { get; private set; }

    /// <summary>A further entry begins.</summary>
    public void Begin()
    {
        _next = 0;
        Entries++;
    }

    public long Whole(string name, string unit, long value)
    {
        Next().Add(value);
        return value;
    }

    public double Real(string name, string unit, double value)
    {
        Next().Add(value);
        return value;
    }

    public double Coarse(string name, string unit, double value)
    {
        Next().AddCoarse(value);
        return value;
    }

    public string Text(string name, string value)
    {
        Next().Add(value);
        return value;
    }

    public void Drain(List<byte> page)
    {
        foreach (var column in _columns)
        {
            column.Drain(page);
        }

        Entries = 0;
    }

    private Column Next()
    {
        if (_next == _columns.Count)
        {
            _columns.Add(new());
        }

        return _columns[_next++];
    }
}
