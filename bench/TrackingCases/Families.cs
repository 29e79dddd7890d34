namespace Parapet.TrackingCases;

/// <summary>All families, by name.</summary>
public static class Families
{
    public static IReadOnlyDictionary<string, Func<ulong, TrackingCase>> ByName { get; } = new SortedDictionary<string, Func<ulong, TrackingCase>>(StringComparer.Ordinal)
    {
        ["a_crossing"] = SuppliedFamilies.Crossing,
        ["b_heavy"] = SuppliedFamilies.Heavy,
        ["c_fighters"] = SuppliedFamilies.Fighters,
        ["d_ballistic"] = SuppliedFamilies.Ballistic,
        ["e_scale"] = SuppliedFamilies.Scale,
        ["f_close4"] = SuppliedFamilies.Close4,
        ["g_climbs"] = OtherFamilies.Climbs,
        ["h_weaves"] = OtherFamilies.Weaves,
        ["i_hover"] = OtherFamilies.Hover,
        ["j_mixed"] = OtherFamilies.JetsAmongDrones,
        ["k_launches"] = OtherFamilies.Launches,
        ["l_swarms"] = OtherFamilies.Swarms,
        ["m_formations"] = OtherFamilies.Formations,
        ["n_misaligned"] = OtherFamilies.Misaligned,
        ["o_meetings"] = OtherFamilies.Meetings,
    };
}
