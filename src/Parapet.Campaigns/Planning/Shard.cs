namespace Parapet.Campaigns.Planning;

/// <summary>
/// A part of a campaign for one machine: turns that follow each other, so that it makes few draws. It depends on the plan
/// alone; all shards of a count together are the campaign, each turn once.
/// </summary>
/// <param name="Index">In [0, <paramref name="Count"/>).</param>
/// <param name="Count">Of shards, from 1 to the campaign's turns.</param>
public readonly record struct Shard(int Index, int Count)
{
    /// <summary>In ascending order; one at least.</summary>
    /// <param name="turns">Of the campaign.</param>
    public IEnumerable<int> Turns(int turns)
    {
        var first = First(Index, turns);
        return Enumerable.Range(first, First(Index + 1, turns) - first);
    }

    public override string ToString() => $"shard {Index} of {Count}";

    private int First(int index, int turns) => (int)((long)index * turns / Count);
}
