namespace Parapet.Fusion.Strobes;

/// <summary>When bearings are taken for one source, and when a source is told. Estimates of ours; the defaults are for jammed radars.</summary>
public sealed record StrobeRule
{
    /// <summary>For bearings of listening posts that lie close together: what they hear is slower and nearer, many other sources are about, and a third post must agree.</summary>
    public static StrobeRule Listening { get; } = new()
    {
        SpeedSigma = 100,
        Intensity = 9,
        PostsToTell = 3,
        MeetWithin = Duration.FromSeconds(10),
        KeepFor = Duration.FromSeconds(20),
        LeastRange = 500,
        ApartGate = 16.27,
        SpreadWeight = 1,
    };

    /// <summary>One standard deviation along each axis of the velocity of a source that has only just been met, in m/s.</summary>
    public double SpeedSigma { get; init; } = 250;

    /// <summary>Between quiet flight and a turn, in m2/s3.</summary>
    public double Intensity { get; init; } = 25;

    /// <summary>A post's own bearings begin and renew no track nearer to it than this, in m: all of them pass through the post, and would hold there whatever came to lie there.</summary>
    public double LeastRange { get; init; }

    /// <summary>Of the logarithm of the spread, beside the squared distance over it, in what a bearing fits best: 1 takes the likeliest track, 0 the nearest for its spread, to which one of which little is known is near to all.</summary>
    public double SpreadWeight { get; init; }

    /// <summary>A source is told once so many bearings have renewed it.</summary>
    public int RenewalsToTell { get; init; } = 6;

    /// <summary>And once bearings of so many posts have met in it.</summary>
    public int PostsToTell { get; init; } = 2;

    /// <summary>And not while its squared distance to one that is told, over what both may err by, is no greater: chi-squared with three degrees of freedom. Zero tells all.</summary>
    public double ApartGate { get; init; }

    /// <summary>Bearings farther apart in time begin no track.</summary>
    public Duration MeetWithin { get; init; } = Duration.FromSeconds(15);

    /// <summary>A source that is not renewed for so long is given up.</summary>
    public Duration KeepFor { get; init; } = Duration.FromSeconds(40);
}
