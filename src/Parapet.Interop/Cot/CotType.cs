using Parapet.Interop.Scenes;
using Parapet.Messages;

namespace Parapet.Interop.Cot;

/// <summary>The words by which Cursor on Target knows the things of a scene: an atom, whose it is, and what it is.</summary>
public static class CotType
{
    private const string CivilAircraft = "A-C-F";

    /// <summary>Of what is true, or stands in its place.</summary>
    public static string Of(SceneObject thing) => $"a-{LetterOf(thing.Side)}-{KindOf(thing)}";

    /// <summary>Of a track, by what its post takes it for. What is neutral and flies is drawn as civil: a post takes for neutral what answers or moves like civil traffic.</summary>
    public static string Of(StandardIdentity identity, TargetCategory category) => $"a-{LetterOf(identity)}-{(identity == StandardIdentity.Neutral && category == TargetCategory.Aircraft ? CivilAircraft : KindOf(category))}";

    /// <summary>Whose a type says that an object is; null where it is no atom.</summary>
    public static StandardIdentity? IdentityOf(string type) => type is ['a', '-', var letter, ..]
        ? Enum.GetValues<StandardIdentity>().Where(identity => LetterOf(identity) == letter).Select(identity => (StandardIdentity?)identity).FirstOrDefault()
        : null;

    /// <summary>What a type says that an object of the air is, as far as a post takes tracks for anything; unknown for all else.</summary>
    public static TargetCategory CategoryOf(string type) =>
        type.Length > 4 && type[4..] == CivilAircraft ? TargetCategory.Aircraft
        : Enum.GetValues<TargetCategory>().Where(category => category != TargetCategory.Unknown && type.Length > 4 && type[4..] == KindOf(category)).FirstOrDefault(TargetCategory.Unknown);

    private static char LetterOf(SceneSide side) => side switch
    {
        SceneSide.Defender => 'f',
        SceneSide.Attacker => 'h',
        SceneSide.Civil => 'n',
        _ => 'u',
    };

    private static char LetterOf(StandardIdentity identity) => identity switch
    {
        StandardIdentity.Pending => 'p',
        StandardIdentity.AssumedFriend => 'a',
        StandardIdentity.Friend => 'f',
        StandardIdentity.Neutral => 'n',
        StandardIdentity.Suspect => 's',
        StandardIdentity.Hostile => 'h',
        _ => 'u',
    };

    private static string KindOf(SceneObject thing) => thing.Id.Thing switch
    {
        SceneThing.Asset => "G-I",
        SceneThing.FireUnit => "G-U-C-D-M",
        SceneThing.Radar when thing.IsAirborne => "A-M-F-R-W",
        SceneThing.Radar => "G-E-S-R",
        SceneThing.Round => "A-W-M-S-A",
        SceneThing.Target => KindOf(thing.Class),
        _ => "A",
    };

    private static string KindOf(TargetClass? kind) => kind switch
    {
        TargetClass.Fighter or TargetClass.StealthFighter => "A-M-F-F",
        TargetClass.Bomber => "A-M-F-B",
        TargetClass.CruiseMissile => "A-W-M-L",
        TargetClass.Drone => "A-M-F-Q",
        { IsBallistic: true } => "A-W-M-S-S",
        TargetClass.FriendlyAircraft => "A-M-F",
        TargetClass.CivilAircraft => CivilAircraft,
        _ => "A",
    };

    private static string KindOf(TargetCategory category) => category switch
    {
        TargetCategory.Aircraft => "A-M-F",
        TargetCategory.CruiseMissile => "A-W-M-L",
        TargetCategory.Drone => "A-M-F-Q",
        TargetCategory.BallisticMissile => "A-W-M-S-S",
        TargetCategory.AntiRadiationMissile => "A-W-M-A-S",
        _ => "A",
    };
}
