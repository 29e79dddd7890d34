using Parapet.Tracking.Association;
using Parapet.Tracking.Gating;

namespace Parapet.Tracking.NearestNeighbour;

/// <summary>
/// What a keeper works on one scan in: plots, what each track may take, and what it takes. Nothing of it is needed once the
/// scan is done, so all keepers of a thread share one, which stays in the processor's cache.
/// </summary>
internal sealed class ScanStore
{
    [ThreadStatic]
    private static ScanStore? s_ofThread;

    private readonly GlobalNearestNeighbour _association = new();
    private Foresight[] _ahead = [];
    private Candidate[] _candidates = new Candidate[64];
    private int[] _candidateOf = [];
    private double[] _unclaimed = [];
    private int _count;

    public static ScanStore OfThread => s_ofThread ??= new();

    public ScanPlots Plots { get; } = new();

    public PlotStrip Strip { get; } = new();

    /// <summary>Of each plot the chance that it is not its track's: one until a track takes it.</summary>
    public Span<double> Unclaimed => _unclaimed.AsSpan(0, Plots.All.Length);

    public ReadOnlySpan<Candidate> Candidates => _candidates.AsSpan(0, _count);

    /// <summary>What is foreseen of each track.</summary>
    public Span<Foresight> Ahead => _ahead;

    /// <summary>Forgets the candidates of the scan before.</summary>
    public void Clear(int tracks)
    {
        _count = 0;
        if (_ahead.Length < tracks)
        {
            _ahead = new Foresight[2 * tracks];
        }
    }

    /// <summary>Adds what a track may take; in ascending order of track and plot.</summary>
    public void Add(in Candidate candidate)
    {
        if (_count == _candidates.Length)
        {
            Array.Resize(ref _candidates, 2 * _count);
        }

        _candidates[_count++] = candidate;
    }

    /// <summary>Decides which track takes which plot.</summary>
    public void Associate(int tracks)
    {
        if (_candidateOf.Length < tracks)
        {
            _candidateOf = new int[2 * tracks];
        }

        if (_unclaimed.Length < Plots.All.Length)
        {
            _unclaimed = new double[2 * Plots.All.Length];
        }

        Unclaimed.Fill(1);
        _association.Assign(Candidates, tracks, Plots.All.Length, _candidateOf);
    }

    /// <summary>What a track takes.</summary>
    /// <returns>False where it takes nothing.</returns>
    public bool TryTaken(int track, out Candidate candidate)
    {
        var place = _candidateOf[track];
        candidate = place >= 0 ? _candidates[place] : default;
        return place >= 0;
    }
}
