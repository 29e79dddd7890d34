namespace Parapet.Tests.Unit.Faults;

/// <summary>
/// What lies on a simulated disk: as programs see it, and as much of it as would outlive the machine. Names change in an
/// order that a crash keeps, as journalled file systems do; what is in a file outlives it only where it was flushed.
/// </summary>
internal sealed class Platter(Random random)
{
    private readonly List<Action> _unsettled = [];
    private readonly Dictionary<string, Node> _settledNames = [];
    private readonly HashSet<string> _settledFolders = [];

    public Dictionary<string, Node> Names { get; } = [];

    public HashSet<string> Folders { get; } = ["/"];

    /// <summary>Bytes that can still be written before the disk is full.</summary>
    public long Room { get; set; } = long.MaxValue;

    /// <summary>Puts a file there that has long been there.</summary>
    public void Place(string path, byte[] bytes)
    {
        for (var folder = Path.GetDirectoryName(path)!; Folders.Add(folder); folder = Path.GetDirectoryName(folder)!)
        {
            _settledFolders.Add(folder);
        }

        var node = new Node { Bytes = bytes, Settled = bytes };
        Names[path] = node;
        _settledNames[path] = node;
    }

    public void Name(string path, Node node)
    {
        Names[path] = node;
        _unsettled.Add(() => _settledNames[path] = node);
        node.Named = _unsettled.Count;
    }

    public void Unname(string path)
    {
        Names.Remove(path);
        _unsettled.Add(() => _settledNames.Remove(path));
    }

    public void Rename(string from, string to)
    {
        var node = Names[from];
        Names.Remove(from);
        Names[to] = node;
        _unsettled.Add(() =>
        {
            _settledNames.Remove(from);
            _settledNames[to] = node;
        });
    }

    public void AddFolder(string path)
    {
        if (Folders.Add(path))
        {
            _unsettled.Add(() => _settledFolders.Add(path));
        }
    }

    public void RemoveFolder(string path)
    {
        Folders.Remove(path);
        _unsettled.Add(() => _settledFolders.Remove(path));
    }

    /// <summary>What is in a file outlives the machine from now on, with the name that it was made by.</summary>
    public void Settle(Node node)
    {
        node.Settled = (byte[])node.Bytes.Clone();
        SettleNames(node.Named);
    }

    /// <summary>The machine stops: of names what was done up to some moment is there, of each file what was flushed and some of the rest.</summary>
    public void LosePower()
    {
        SettleNames(random.Next(_unsettled.Count + 1));
        _unsettled.Clear();
        foreach (var node in Names.Values.Concat(_settledNames.Values).Distinct())
        {
            node.Bytes = Left(node);
            node.Settled = node.Bytes;
            node.Named = 0;
        }

        Names.Clear();
        foreach (var (path, node) in _settledNames)
        {
            Names[path] = node;
        }

        Folders.Clear();
        Folders.UnionWith(_settledFolders.Append("/"));
    }

    /// <summary>The bytes of a file after a crash: those flushed; or those written up to some place, perhaps with zeros or with nonsense where the rest would be.</summary>
    private byte[] Left(Node node)
    {
        if (random.Next(3) == 0 || node.Bytes.AsSpan().SequenceEqual(node.Settled))
        {
            return node.Settled;
        }

        var common = node.Bytes.AsSpan().CommonPrefixLength(node.Settled);
        var left = (byte[])node.Bytes.Clone();
        var written = random.Next(common, left.Length + 1);
        switch (random.Next(3))
        {
            case 0:
                return left[..written];
            case 1:
                left.AsSpan(written).Clear();
                return left;
            default:
                random.NextBytes(left.AsSpan(written));
                return left;
        }
    }

    private void SettleNames(int count)
    {
        foreach (var change in _unsettled.Take(count))
        {
            change();
        }

        _unsettled.RemoveRange(0, Math.Min(count, _unsettled.Count));
        foreach (var node in Names.Values)
        {
            node.Named = Math.Max(0, node.Named - count);
        }
    }
}

/// <summary>A file, whatever it is called.</summary>
internal sealed class Node
{
    public byte[] Bytes { get; set; } = [];

    /// <summary>What of it is sure to outlive the machine.</summary>
    public byte[] Settled { get; set; } = [];

    /// <summary>How many changes of names have to be settled for it to have its first one; 0 where they are.</summary>
    public int Named { get; set; }

    /// <summary>Who has it open for itself alone.</summary>
    public object? Holder { get; set; }
}
