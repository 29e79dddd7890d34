using Parapet.Statistics.Estimates;

namespace Parapet.Campaigns.Findings;

/// <summary>How an option stands after one raid of a campaign: means over campaigns.</summary>
/// <param name="Raid">Its place in the campaign, from 1.</param>
/// <param name="Leakers">Of this raid.</param>
/// <param name="Left">Shots on launchers, held for a reload and at the bases of fighters when it ends.</param>
/// <param name="Sorties">Of this raid.</param>
/// <param name="WorthKept">Share of the worth of all assets that no raid up to this one has hit, in [0, 1].</param>
public sealed record CampaignDay(int Raid, Estimate Leakers, Estimate Left, Estimate Sorties, Estimate WorthKept);
