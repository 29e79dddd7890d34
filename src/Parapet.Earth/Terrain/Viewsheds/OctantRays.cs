namespace Parapet.Earth.Terrain.Viewsheds;

/// <summary>
/// The slopes of an octant's rays where one ring ends and the next begins, whose posts are twice as far apart. Both count
/// metres a row, so each slope is twice as much to the next ring.
/// </summary>
internal sealed class OctantRays
{
    private float[] _steepest = [];

    public void Keep(ReadOnlySpan<float> steepest) => _steepest = steepest.ToArray();

    public void CopyTo(Span<float> steepest)
    {
        for (var ray = 0; ray < steepest.Length; ray++)
        {
            steepest[ray] = 2 * _steepest[ray];
        }
    }
}
