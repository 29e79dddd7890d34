namespace Parapet.Tests.Unit.Faults;

/// <summary>What a program asks of a disk.</summary>
internal enum Deed
{
    Look,
    Open,
    Read,
    Write,
    Flush,
    Name,
    Delete,
}

/// <summary>Which faults come how often to one program, and when; all by the numbers that it is given.</summary>
internal sealed class FaultPlan(Random random)
{
    /// <summary>How likely the program ends at a deed.</summary>
    public double Crash { get; init; }

    /// <summary>How likely a deed is refused, whatever it is.</summary>
    public double Refusal { get; init; }

    /// <summary>How likely a deletion is refused.</summary>
    public double Kept { get; init; }

    /// <summary>How likely an open file is lost at a deed.</summary>
    public double Lost { get; init; }

    public static FaultPlan None { get; } = new(new Random(0));

    public bool Crashes() => Comes(Crash);

    public bool LosesHandle() => Comes(Lost);

    public bool IsRefused(Deed deed) => Comes(deed == Deed.Delete ? Math.Max(Kept, Refusal) : Refusal);

    public int Next(int below) => random.Next(below);

    public void Refuse(Deed deed)
    {
        // To look whether a name is there never fails: the class library then says that it is not.
        if (deed != Deed.Look && IsRefused(deed))
        {
            throw random.Next(2) == 0 ? new IOException("Input/output error") : new UnauthorizedAccessException("Permission denied");
        }
    }

    private bool Comes(double likely) => likely > 0 && random.NextDouble() < likely;
}

/// <summary>A clock that goes on at each deed, and may leap once either way.</summary>
internal sealed class SimulatedClock(Random random, double leap) : TimeProvider
{
    private long _told = 1_000_000_000;
    private bool _hasLeapt;

    /// <summary>Milliseconds that have really passed.</summary>
    public long Passed { get; private set; }

    public override long TimestampFrequency => 1000;

    public override long GetTimestamp() => _told;

    public void Tick()
    {
        var milliseconds = random.Next(200);
        Passed += milliseconds;
        _told += milliseconds;
        if (!_hasLeapt && leap > 0 && random.NextDouble() < leap)
        {
            // Hours, so that two times are never near by a leap alone.
            _hasLeapt = true;
            _told += 3_600_000L * random.Next(1, 100) * (random.Next(2) == 0 ? 1 : -1);
        }
    }
}
