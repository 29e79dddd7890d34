namespace Parapet.Judging.Pictures;

/// <summary>How complete, clear and continuous a picture was [Votruba2001].</summary>
/// <param name="Completeness">Share of object-scans with at least one track; best 1.</param>
/// <param name="Ambiguity">Tracks per tracked object; best 1. Not a number where nothing was tracked.</param>
/// <param name="Spuriousness">Share of track-scans without an object; best 0.</param>
/// <param name="NumberChangeRate">Needless further track numbers per tracked object-scan; best 0.</param>
/// <param name="LongestSegment">Share of object-scans covered by each object's longest-held number; best 1.</param>
public readonly record struct SiapScore(
    double Completeness,
    double Ambiguity,
    double Spuriousness,
    double NumberChangeRate,
    double LongestSegment);
