namespace Parapet.Studies.Definition;

/// <summary>The entries of the catalogue that a study names itself; what these name in turn is theirs to tell.</summary>
public static class NamedEntries
{
    /// <summary>Their ids; one that is named twice comes twice.</summary>
    public static IEnumerable<string> Of(StudyDefinition study) =>
    [
        .. study.Forces.SelectMany(force => force.Kinds),
        .. study.Forces.SelectMany(force => force.ListeningPosts).Select(posts => posts.Post),
        .. study.Raid.Select(group => group.Threat),
        .. study.Friends.Select(group => group.Aircraft),
        .. study.Fighters.Select(group => group.Fighter),
        .. study.NavigationJammers.Select(jammers => jammers.Jammer),
        .. study.National.Sensors.Select(sensor => sensor.Radar),
        .. study.Connections.Select(connection => connection.Link).OfType<string>(),
        .. study.Connections.SelectMany(connection => connection.Links).Select(link => link.Link),
        .. study.Options.Select(option => option.Doctrine).OfType<string>(),
        study.OwnNet,
        study.National.Doctrine,
        .. study.National.LaunchWarning is { } warning ? [warning] : Array.Empty<string>(),
    ];
}
