namespace Parapet.Sensing.Radar.Resources;

/// <summary>How an array spent one period. The shares are of its time and add to one or less.</summary>
/// <param name="Guidance">On targets of rounds in flight.</param>
/// <param name="Tracks">On tracks, confirmed or tentative.</param>
/// <param name="Cues">On places that other sensors named.</param>
/// <param name="SectorSearched">Share of the sector that the search came over.</param>
/// <param name="Verified">On places of new plots, since the period before.</param>
/// <param name="UpdatesLost">Tracks that got no look of their own.</param>
/// <param name="CuesLost">Cues that got no look.</param>
public readonly record struct DwellLoad(double Guidance, double Tracks, double Cues, double SectorSearched, double Verified, int UpdatesLost, int CuesLost);
