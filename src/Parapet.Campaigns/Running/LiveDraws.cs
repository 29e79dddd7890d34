namespace Parapet.Campaigns.Running;

/// <summary>
/// The draws whose turns are being run. Each is made when its first turn begins and let go when its last has ended, since
/// its catalogue, its forces and their horizon masks are most of what a run holds in memory. As long as turns are begun in
/// the order of the plan, no more draws live at a time than there are threads, and one.
/// </summary>
/// <param name="turnsOf">After how many turns a draw is done, given its index.</param>
/// <param name="make">Makes a draw, given its index; asked once for each.</param>
internal sealed class LiveDraws<T>(Func<int, int> turnsOf, Func<int, T> make)
    where T : class
{
    private readonly Lock _lock = new();
    private readonly Dictionary<int, Live> _live = [];

    /// <summary>The most that have lived at one time.</summary>
    public int Most { get; private set; }

    /// <summary>Runs one turn of a draw.</summary>
    public void Turn(int draw, Action<T> run)
    {
        Live live;
        lock (_lock)
        {
            if (!_live.TryGetValue(draw, out live!))
            {
                _live.Add(draw, live = new(new(() => make(draw))));
                Most = Math.Max(Most, _live.Count);
            }
        }

        run(live.Draw.Value);
        if (HasEnded(draw, live))
        {
            // Masks are large and old: left to itself, the collector would keep those of several past draws.
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Forced, blocking: true);
        }
    }

    private bool HasEnded(int draw, Live live)
    {
        lock (_lock)
        {
            return ++live.Ended == turnsOf(draw) && _live.Remove(draw);
        }
    }

    private sealed class Live(Lazy<T> draw)
    {
        public Lazy<T> Draw { get; } = draw;

        public int Ended { get; set; }
    }
}
