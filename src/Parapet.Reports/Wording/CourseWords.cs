using Parapet.Campaigns.Outcomes;

namespace Parapet.Reports.Wording;

/// <summary>How what is followed through a raid is called.</summary>
internal static class CourseWords
{
    public static string Of(CourseQuantity quantity) => quantity switch
    {
        CourseQuantity.Worth => "defended worth",
        CourseQuantity.Channels => "target channels",
        CourseQuantity.Coverage => "radar coverage",
        _ => "shots",
    };
}
