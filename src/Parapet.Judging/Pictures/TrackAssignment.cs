namespace Parapet.Judging.Pictures;

/// <summary>
/// That, in one scan, one reported track stood for one object. Whoever joins tracks to truth makes these after the run;
/// trackers never see them.
/// </summary>
/// <param name="Scan">From 0, ascending.</param>
/// <param name="Object">The object's place among the objects, from 0; -1 for a track that stands for none.</param>
/// <param name="Track">Any number that names the track for the whole run.</param>
public readonly record struct TrackAssignment(int Scan, int Object, long Track);
