using Parapet.Campaigns.Planning;

namespace Parapet.Tests.Unit.Faults;

/// <summary>
/// One campaign on a disk whose faults follow from a seed: begun, killed or failing at any moment, begun again until it is
/// done, perhaps in parts, perhaps with another program or another study in the same folder. At every moment what is taken
/// for whole is whole and of one campaign; what was kept is found again; and the end is what a run without faults gives.
/// </summary>
internal sealed class FaultCampaign
{
    private const string Run = "/out/run";
    private const string Shards = "/shards";
    private const int MostTries = 6;
    private const int MostLastTries = 4;

    private readonly Random _random;
    private readonly Platter _platter;
    private readonly SimulatedClock _clock;
    private readonly KeptBook _book;
    private readonly MadeCampaign _mine;
    private readonly MadeCampaign[] _all;
    private readonly int _shards;
    private readonly Action<string>? _tell;

    private FaultCampaign(int seed, Action<string>? tell)
    {
        _tell = tell;
        _random = new(seed);
        _platter = new(_random);
        _clock = new(_random, _random.Next(4) == 0 ? 0.02 : 0);
        _book = new(_clock);
        _mine = new((ulong)seed, _random.Next(1, 7), "/studies/mine/study.yaml");
        var again = new MadeCampaign(_mine.Seed + 1_000_000_007, _mine.Turns, _mine.File);
        var others = new MadeCampaign(_mine.Seed + 2_000_000_011, _mine.Turns, "/studies/other/study.yaml");
        _all = [_mine, again, others];
        _shards = _random.Next(3) == 0 ? _random.Next(1, _mine.Turns + 1) : 0;
        foreach (var study in _all.DistinctBy(campaign => campaign.File))
        {
            _platter.Place(study.File, System.Text.Encoding.UTF8.GetBytes(study.Identity.StudyText));
        }
    }

    /// <summary>Programs that were run, and how many of them ended by a crash; over the life of the process.</summary>
    public static (long Programs, long Crashes, long Failures) Count { get; private set; }

    /// <param name="tell">Told every deed; null where nobody looks.</param>
    /// <exception cref="LawBrokenException">Something was lost, mixed or taken for what it is not.</exception>
    public static void Of(int seed, Action<string>? tell = null)
    {
        try
        {
            new FaultCampaign(seed, tell).Play();
        }
        catch (Exception exception) when (exception is not LawBrokenException)
        {
            throw new LawBrokenException($"what is marked as whole cannot be read: {exception.Message}");
        }
    }

    private void Play()
    {
        // Room for about one report: the disk is full at any byte of a log or of the report.
        var isTight = _random.Next(4) == 0;
        var tries = _random.Next(1, MostTries + 1);
        for (var attempt = 0; attempt < tries; attempt++)
        {
            _platter.Room = isTight ? _random.Next(12_000) : long.MaxValue;
            if (_random.Next(6) == 0)
            {
                TwoAtOnce();
            }
            else
            {
                Attempt(_random.Next(4) == 0 ? _all[_random.Next(_all.Length)] : _mine);
            }

            FolderCheck.Of(_platter, Run, _all);
        }

        _tell?.Invoke("no faults from here on");
        _platter.Room = long.MaxValue;
        End();
    }

    /// <summary>Without further faults it is done, or the folder is another study's, which is said.</summary>
    private void End()
    {
        var said = "";
        for (var attempt = 0; attempt < MostLastTries; attempt++)
        {
            var disk = new SimulatedDisk(_platter, FaultPlan.None, _clock, _tell);
            said = Whole(new(disk, _mine, _book));
            disk.Release();
            if (said is null)
            {
                FolderCheck.OfDone(_platter, Run, _mine);
                return;
            }
        }

        if (!said!.Contains("which holds a run of", StringComparison.Ordinal) && !said.Contains("of another campaign", StringComparison.Ordinal))
        {
            throw new LawBrokenException($"it is never done: {said}");
        }
    }

    private string? Whole(MadeProgram program)
    {
        for (var index = 0; index < _shards; index++)
        {
            if (program.RunShard(Shards, new(index, _shards)) is { } said)
            {
                return said;
            }
        }

        return _shards > 0 ? program.Merge(Shards, Run) : program.Run(Run);
    }

    private void Attempt(MadeCampaign campaign)
    {
        _tell?.Invoke($"a program with campaign {campaign.Seed}");
        var disk = new SimulatedDisk(_platter, Faults(), _clock, _tell);
        var isDone = Try(() => Command(new(disk, campaign, _book), campaign)());
        if (isDone && _shards == 0)
        {
            FolderCheck.OfDone(_platter, Run, campaign, disk.Faults.Refusal + disk.Faults.Kept > 0);
        }

        AfterEach(disk);
    }

    /// <summary>Two programs, each going on at any deed of the other.</summary>
    private void TwoAtOnce()
    {
        using var baton = new Baton(_random);
        var disks = new SimulatedDisk[2];
        var commands = new Func<string?>[2];
        for (var place = 0; place < 2; place++)
        {
            var (mine, campaign) = (place, _random.Next(2) == 0 ? _mine : _all[_random.Next(_all.Length)]);
            disks[place] = new(_platter, Faults(), _clock, _tell is null ? null : line => _tell($"program {mine}: {line}"), () => baton.Pass(mine));
            commands[place] = Command(new(disks[place], campaign, _book), campaign);
        }

        baton.Run(() => Try(commands[0]), () => Try(commands[1]));
        AfterEach(disks);
    }

    /// <summary>The machine may stop when a program has; if not, what was written waits no longer than it lives.</summary>
    private void AfterEach(params SimulatedDisk[] disks)
    {
        foreach (var disk in disks)
        {
            disk.Release();
        }

        if (_random.Next(3) == 0)
        {
            _tell?.Invoke("the machine stops");
            _platter.LosePower();
            _book.LosePower();
        }
    }

    private Func<string?> Command(MadeProgram program, MadeCampaign campaign)
    {
        var most = _random.Next(4) == 0 ? _random.Next(campaign.Turns + 1) : int.MaxValue;
        if (_shards == 0)
        {
            return () => program.Run(Run, most);
        }

        var index = _random.Next(_shards + 1);
        return index == _shards ? () => program.Merge(Shards, Run) : () => program.RunShard(Shards, new(index, _shards), most);
    }

    private FaultPlan Faults() => _random.Next(5) switch
    {
        0 => FaultPlan.None,
        1 => new(_random) { Crash = 0.05 },
        2 => new(_random) { Refusal = 0.03 },
        3 => new(_random) { Kept = 0.5, Crash = 0.01 },
        _ => new(_random) { Crash = 0.01, Refusal = 0.01, Lost = 0.01 },
    };

    /// <summary>Whether it was done; else it crashed, or said in words why it was not.</summary>
    private static bool Try(Func<string?> command)
    {
        var (programs, crashes, failures) = Count;
        Count = (programs + 1, crashes, failures);
        try
        {
            if (command() is not { } said)
            {
                return true;
            }

            Count = (programs + 1, crashes, failures + 1);
            return said.Length > 0 ? false : throw new LawBrokenException("it failed and said nothing");
        }
        catch (CrashException)
        {
            Count = (programs + 1, crashes + 1, failures);
            return false;
        }
        catch (Exception exception) when (exception is not LawBrokenException)
        {
            throw new LawBrokenException($"{exception.GetType().Name} came out: {exception.Message} {exception.StackTrace?.Split('\n').FirstOrDefault(line => line.Contains("at Parapet.", StringComparison.Ordinal) && !line.Contains("Faults", StringComparison.Ordinal))?.Trim()}");
        }
    }
}
