namespace Parapet.Judging.Pictures;

/// <summary>An object and a track of one time that are less than the cut-off apart, by their places in their lists.</summary>
internal readonly record struct NearPair(int Object, int Track, double Cost);
