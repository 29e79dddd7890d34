using Parapet.Campaigns.Disks;

namespace Parapet.Tests.Unit.Faults;

/// <summary>The disk as one program sees it, until the program is killed or the machine stops: then nothing that it still does counts.</summary>
internal sealed class SimulatedDisk(Platter platter, FaultPlan faults, SimulatedClock clock, Action<string>? tell = null, Action? beforeEach = null) : IDisk
{
    private readonly List<SimulatedFile> _open = [];

    public TimeProvider Clock => clock;

    public Platter Platter => platter;

    public FaultPlan Faults => faults;

    /// <summary>Whether the program is no more.</summary>
    public bool IsDead { get; private set; }

    public Stream Hold(string path, bool isPassing = false)
    {
        Enter(Deed.Open, path);
        var node = platter.Names.GetValueOrDefault(path);
        if (node?.Holder is not null)
        {
            throw new IOException($"The process cannot access the file '{path}' because it is being used by another process.");
        }

        return Opened(new(this, node ?? Made(path), path, isPassing, isHeld: true));
    }

    public Stream Create(string path)
    {
        Enter(Deed.Open, path);
        var node = platter.Names.GetValueOrDefault(path) ?? Made(path);
        if (node.Holder is not null)
        {
            throw new IOException($"The process cannot access the file '{path}' because it is being used by another process.");
        }

        node.Bytes = [];
        return Opened(new(this, node, path, isPassing: false, isHeld: false));
    }

    public Stream Open(string path)
    {
        var bytes = Read(path);
        return bytes.Length > 0 ? new MemoryStream(bytes, writable: false) : throw new InvalidDataException("0 bytes");
    }

    public byte[] Read(string path)
    {
        Enter(Deed.Read, path);
        var node = platter.Names.GetValueOrDefault(path) ?? throw new FileNotFoundException($"Could not find file '{path}'.");
        return node.Holder is null ? (byte[])node.Bytes.Clone() : throw new IOException($"The process cannot access the file '{path}' because it is being used by another process.");
    }

    public void FlushToDisk(Stream file) => ((SimulatedFile)file).FlushToDisk();

    public bool HasFile(string path)
    {
        Enter(Deed.Look, path);
        return platter.Names.ContainsKey(path);
    }

    public bool HasFolder(string path)
    {
        Enter(Deed.Look, path);
        return platter.Folders.Contains(path);
    }

    public void CreateFolder(string path)
    {
        Enter(Deed.Name, path);
        for (var folder = path; !platter.Folders.Contains(folder); folder = Path.GetDirectoryName(folder)!)
        {
            platter.AddFolder(folder);
        }
    }

    public void Move(string from, string to)
    {
        Enter(Deed.Name, $"{from} -> {to}");
        if (!platter.Names.ContainsKey(from))
        {
            throw new FileNotFoundException($"Could not find file '{from}'.");
        }

        platter.Rename(from, to);
        Leave();
    }

    public void Delete(string path)
    {
        Enter(Deed.Delete, path);
        if (platter.Names.ContainsKey(path))
        {
            platter.Unname(path);
            Leave();
        }
    }

    public void DeleteFolder(string path)
    {
        Enter(Deed.Delete, path);
        if (!Inside(path).Any())
        {
            platter.RemoveFolder(path);
        }
        else
        {
            throw new IOException($"Directory not empty : '{path}'");
        }
    }

    public void DeleteTree(string path)
    {
        foreach (var file in platter.Names.Keys.Where(name => name.StartsWith(path + "/", StringComparison.Ordinal)).ToArray())
        {
            Delete(file);
        }

        foreach (var folder in platter.Folders.Where(name => name == path || name.StartsWith(path + "/", StringComparison.Ordinal)).OrderByDescending(name => name.Length).ToArray())
        {
            DeleteFolder(folder);
        }
    }

    public IReadOnlyList<string> Files(string folder, string ending)
    {
        Enter(Deed.Look, folder);
        return platter.Folders.Contains(folder)
            ? [.. platter.Names.Keys.Where(name => Path.GetDirectoryName(name) == folder && name.EndsWith(ending, StringComparison.Ordinal)).Order(StringComparer.Ordinal)]
            : throw new DirectoryNotFoundException($"Could not find a part of the path '{folder}'.");
    }

    public bool IsEmpty(string folder)
    {
        Enter(Deed.Look, folder);
        return platter.Folders.Contains(folder) ? !Inside(folder).Any() : throw new DirectoryNotFoundException($"Could not find a part of the path '{folder}'.");
    }

    /// <summary>Before a deed: the clock goes on, another program may have its turn, and a fault may come.</summary>
    public void Enter(Deed deed, string path)
    {
        beforeEach?.Invoke();
        if (IsDead)
        {
            throw new CrashException();
        }

        clock.Tick();
        tell?.Invoke($"{clock.Passed} ms: {deed} {path}");
        if (faults.Crashes())
        {
            Die();
        }

        try
        {
            faults.Refuse(deed);
        }
        catch (Exception exception) when (tell is not null)
        {
            tell($"  refused: {exception.Message}");
            throw;
        }
    }

    /// <summary>The program is killed, or the machine stops: what is open is open no more, and nothing was written that waited.</summary>
    /// <exception cref="CrashException">Always.</exception>
    public void Die()
    {
        tell?.Invoke("  killed");
        Release();
        throw new CrashException();
    }

    /// <summary>What it holds is free.</summary>
    public void Release()
    {
        IsDead = true;
        foreach (var file in _open)
        {
            file.Abandon();
        }
    }

    public void Forget(SimulatedFile file) => _open.Remove(file);

    private void Leave()
    {
        if (faults.Crashes())
        {
            Die();
        }
    }

    private SimulatedFile Opened(SimulatedFile file)
    {
        _open.Add(file);
        return file;
    }

    private Node Made(string path)
    {
        if (!platter.Folders.Contains(Path.GetDirectoryName(path)!))
        {
            throw new DirectoryNotFoundException($"Could not find a part of the path '{path}'.");
        }

        var node = new Node();
        platter.Name(path, node);
        return node;
    }

    private IEnumerable<string> Inside(string folder) => platter.Names.Keys.Concat(platter.Folders).Where(name => Path.GetDirectoryName(name) == folder);
}

/// <summary>The program is no more: nothing of it may catch this.</summary>
internal sealed class CrashException : Exception;
